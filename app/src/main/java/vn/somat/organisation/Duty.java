package vn.somat.organisation;

/** Nhiệm vụ được giao: what a mandate charges a person with. The Vietnamese terms are in messages/organisation. */
public enum Duty {
    HEAD,
    DEPUTY,
    CLERK_INCOMING,
    CLERK_OUTGOING,
    COPY_CLERK,
    DRAFTER,
    SECURITY_OFFICER,
    ARCHIVIST,
    ADMINISTRATOR,
    INSPECTOR
}
