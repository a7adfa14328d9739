/**
 * How people and programs get in: the two security filter chains, sessions, sign-in, registration,
 * change of password, and the parameter {@code Actor} of every controller.
 */
@NullMarked
package vn.motcua.identity.web;

import org.jspecify.annotations.NullMarked;
