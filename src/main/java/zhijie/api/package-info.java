/**
 * The REST interface under {@code /api/v1}: thin resources over the services, JSON by one Jackson mapper, errors as
 * problem documents (RFC 9457). Nobody imports it. Deliberately absent: any rule; a program meets the same services and
 * permissions as a page.
 */
package zhijie.api;
