using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Console.Common;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Console;

/// <summary>A route of the console.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Template">The path with its parameters.</param>
/// <param name="Page">The entry of the table of pages.</param>
/// <param name="NeedsFreshSignIn">Whether the sign-in must be fresh.</param>
internal sealed partial record ConsoleRouteEntry(string Method, string Template, ConsolePage Page, bool NeedsFreshSignIn)
{
    /// <summary>A path of the route, which leads to no object.</summary>
    public string Path => Parameter().Replace(Template, match => match.Groups[1].Value is "version" or "from" or "to" ? "1" : Guid.Empty.ToString());

    /// <summary>Returns the routes of the console.</summary>
    public static IReadOnlyList<ConsoleRouteEntry> Of(OnboardingApp app) =>
    [
        .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let page = endpoint.Metadata.GetMetadata<ConsolePage>()
           where page is not null
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
           select new ConsoleRouteEntry(method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), page, NeedsFresh(endpoint)),
    ];

    /// <summary>Returns whether a path is one of the route.</summary>
    public bool Matches(string path) => Regex.IsMatch(path, $"^{Parameter().Replace(Template, "[^/]+")}$");

    /// <summary>Whether the path has parameters.</summary>
    public bool HasParameters => Parameter().IsMatch(Template);

    // The route's own description is internal to the service.
    private static bool NeedsFresh(RouteEndpoint endpoint) =>
        endpoint.Metadata.Single(one => one.GetType().Name == "ConsoleRoute") is var route
        && (bool)route.GetType().GetProperty(nameof(NeedsFreshSignIn))!.GetValue(route)!;

    public override string ToString() => $"{Method} {Template}";

    [GeneratedRegex(@"\{(\w+)(:\w+)?\}")]
    private static partial Regex Parameter();
}
