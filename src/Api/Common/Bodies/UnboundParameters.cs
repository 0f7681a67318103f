using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Api.Common.Errors;

namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// Rejects requests whose parameters cannot be converted to their types, and bodies of a media type that no formatter reads (415), for the dialects,
/// whose controllers would otherwise run with default values. Each dialect writes the rejection in its own form.
/// </summary>
internal sealed class UnboundParameters : IActionFilter
{
    /// <inheritdoc/>
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.ModelState.IsValid)
        {
            return;
        }

        if (context.ModelState.Values.Any(entry => entry.Errors.Any(error => error.Exception is UnsupportedContentTypeException)))
        {
            throw new BadHttpRequestException("The body must be application/json.", StatusCodes.Status415UnsupportedMediaType);
        }

        // The action itself reports a body that is missing, in the words of its dialect.
        var ofBody = context.ActionDescriptor.Parameters.Where(
            parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body).Select(parameter => parameter.Name);
        CoreExceptionHandler.RejectUnreadable(context.ModelState, [.. ofBody, ""]);
    }

    /// <inheritdoc/>
    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
