using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Onboarding.Api.Common.Errors;

/// <summary>Explains why a path of the core API leads to no call: there is none, or a part of the path is not of its type.</summary>
/// <param name="endpoints">The calls.</param>
internal sealed class MissingPaths(EndpointDataSource endpoints)
{
    private const string NoCall = "No call of the API has this path.";

    private static readonly Dictionary<string, string> Types =
        new(StringComparer.Ordinal) { ["guid"] = "a UUID", ["int"] = "a whole number", ["long"] = "a whole number" };

    /// <summary>Returns the explanation, a sentence that quotes no data.</summary>
    public string Explain(PathString path)
    {
        foreach (var route in endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern)
            .Where(pattern => pattern.ParameterPolicies.Count > 0))
        {
            // The matcher compares the form of the path without its constraints.
            if (new TemplateMatcher(new RouteTemplate(route), []).TryMatch(path, []) && Reason(route) is { } reason)
            {
                return reason;
            }
        }

        return NoCall;
    }

    private static string? Reason(RoutePattern route)
    {
        var parts = route.ParameterPolicies.SelectMany(
            one => one.Value.Select(policy => (one.Key, Type: policy.Content is { } name ? Types.GetValueOrDefault(name) : null)))
            .Where(one => one.Type is not null).Select(one => $"{one.Key} is not {one.Type}").ToList();
        return parts.Count == 0 ? null : $"Nothing has this path: {string.Join(", or ", parts)}.";
    }
}
