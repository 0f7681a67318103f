using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Onboarding.Application.Common.Preconditions;

namespace Onboarding.Api.Common.Http;

/// <summary>
/// Passes If-Match and If-None-Match of a changing call to its command. Tags are compared without the prefix of weak ones, because a proxy that
/// compresses responses makes tags weak. A header that cannot be read holds for no state, so the change is rejected.
/// </summary>
internal sealed class RequestPreconditions(Precondition precondition) : IResourceFilter
{
    /// <inheritdoc/>
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var (method, headers) = (context.HttpContext.Request.Method, context.HttpContext.Request.Headers);
        if (!HttpMethods.IsGet(method) && (headers.IfMatch.Count > 0 || headers.IfNoneMatch.Count > 0))
        {
            precondition.Set(Tags(headers.IfMatch, whenUnreadable: []), Tags(headers.IfNoneMatch, whenUnreadable: [Precondition.Any]));
        }
    }

    /// <inheritdoc/>
    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static IReadOnlyList<string>? Tags(StringValues header, IReadOnlyList<string> whenUnreadable) =>
        header.Count == 0 ? null
        : EntityTagHeaderValue.TryParseStrictList(header, out var tags) ? [.. tags.Select(tag => tag.Tag.ToString().Trim('"'))]
        : whenUnreadable;
}
