package vn.somat.custody.carriers;

/** Cân đối theo gì: by which side of its account a carrier is counted. */
public enum BalanceBy {
    LEVEL,
    PERSON,
    PLACE
}
