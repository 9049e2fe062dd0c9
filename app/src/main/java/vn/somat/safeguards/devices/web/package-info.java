/** Pages of devices. */
@NullMarked
package vn.somat.safeguards.devices.web;

import org.jspecify.annotations.NullMarked;
