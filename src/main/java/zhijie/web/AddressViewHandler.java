package zhijie.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Lets a page post back to its readable address. */
public class AddressViewHandler extends ViewHandlerWrapper {

    public AddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object requested = context.getExternalContext().getRequestMap().get(AddressFilter.REQUESTED);
        boolean same = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        return same && requested != null ? (String) requested : super.getActionURL(context, viewId);
    }
}
