using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Onboarding.Application.Common.Preconditions;

namespace Onboarding.Api.Common.Http;

/// <summary>
/// Adds <c>ETag</c> to every response that represents a versioned resource (<see cref="IVersioned"/>, or <see cref="StoredResponse.Tag"/>), and
/// answers a read with 304 if If-None-Match has the tag.
/// </summary>
internal sealed class EntityTagResults : IAlwaysRunResultFilter
{
    /// <inheritdoc/>
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var tag = context.Result switch
        {
            ObjectResult { Value: IVersioned resource } => resource.Tag,
            StoredResponse { Tag: { } stored } => stored,
            _ => null,
        };
        if (tag is null)
        {
            return;
        }

        var http = context.HttpContext;
        http.Response.Headers.ETag = $"\"{tag}\"";
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.IfNoneMatch.Matches($"\"{tag}\""))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
        }
    }

    /// <inheritdoc/>
    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
