namespace Onboarding.Api.Console.Common;

/// <summary>Finds the path of the page that answers a request.</summary>
internal static class PagePaths
{
    /// <summary>
    /// Returns the path of the page, escaped. A form that is rejected is shown again on its page, whose route is the longest one that the route of
    /// the action continues: <c>/console/webhooks/{id}</c> for <c>/console/webhooks/{id}/ping</c>. The action itself is not read by GET.
    /// </summary>
    public static string Of(HttpContext context)
    {
        var path = context.Request.Path.ToUriComponent();
        if (!HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } action } endpoint
            || endpoint.Metadata.GetMetadata<ConsolePage>() is not { } entry)
        {
            return path;
        }

        var page = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.Metadata.GetMetadata<ConsolePage>() is not null
                && one.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains(HttpMethods.Get))
            .Select(one => one.RoutePattern.RawText!)
            .Where(pattern => action == pattern || action.StartsWith(pattern + "/", StringComparison.Ordinal))
            .MaxBy(pattern => pattern.Length);
        return page is null ? entry.Address : string.Join('/', path.Split('/').Take(page.Split('/').Length));
    }
}
