/** The pages and the REST API of the books: controllers, forms and what they show. Nothing here is public. */
@NullMarked
package vn.somat.registry.web;

import org.jspecify.annotations.NullMarked;
