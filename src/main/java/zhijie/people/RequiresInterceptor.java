package zhijie.people;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import zhijie.common.ForbiddenException;

/** Refuses a call whose caller lacks the declared permission, before a transaction begins. */
@Interceptor
@Requires(Permission.READ)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RequiresInterceptor {

    @Inject
    private CurrentUser user;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        if (call.getMethod().isAnnotationPresent(PublicCall.class)) {
            return call.proceed();
        }
        Requires declared = call.getMethod().getAnnotation(Requires.class);
        if (declared == null) {
            declared = call.getMethod().getDeclaringClass().getAnnotation(Requires.class);
        }
        if (declared == null || !user.may(declared.value())) {
            throw new ForbiddenException();
        }
        return call.proceed();
    }
}
