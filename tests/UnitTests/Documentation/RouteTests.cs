using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Onboarding.Api.Common.CommandLine;

namespace Onboarding.UnitTests.Documentation;

/// <summary>The pages name every route of the controllers, and no other: <c>GET /onboarding/v1/customers/{id}</c>, in code.</summary>
public partial class RouteTests
{
    private static readonly string[] OfNoController = ["GET /health/live", "GET /health/ready"];

    // In a build without a dialect the pages still describe its routes.
    private static readonly bool IsWhole = !typeof(ICliCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Any(one => one.Key == "Without");

    private static readonly HashSet<string> Documented =
    [
        .. from page in Pages.Product
           from Match route in Route().Matches(page.Value)
           select Normal(route.Groups[1].Value, route.Groups[2].Value),
    ];

    [Fact]
    public void Every_route_is_documented() => Routes().Except(Documented).Should().BeEmpty();

    [Fact]
    public void Every_documented_route_exists() => (IsWhole ? Documented.Except(Routes()).Except(OfNoController) : []).Should().BeEmpty();

    private static HashSet<string> Routes() =>
    [
        .. from controller in typeof(ICliCommand).Assembly.GetTypes()
           where controller.IsSubclassOf(typeof(ControllerBase)) && !controller.IsAbstract
           from action in controller.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
           from attribute in action.GetCustomAttributes<HttpMethodAttribute>()
           from root in Roots(controller, attribute.Template)
           from method in attribute.HttpMethods
           select Normal(method, attribute.Template is { } own && own.StartsWith('/') ? own : $"/{root}/{attribute.Template}".TrimEnd('/')),
    ];

    private static List<string> Roots(Type controller, string? template)
    {
        var roots = controller.GetCustomAttributes<RouteAttribute>().Select(route => route.Template.Trim('/')).ToList();
        return roots.Count == 0 || template?.StartsWith('/') == true ? [""] : roots;
    }

    // Names of parameters are the page's own; a constraint is not part of the path.
    private static string Normal(string method, string path) => $"{method} {Parameter().Replace(path.TrimEnd('/'), "{}")}";

    [GeneratedRegex(@"`(GET|HEAD|POST|PUT|PATCH|DELETE) (/[^\s`?]+)`")]
    private static partial Regex Route();

    [GeneratedRegex(@"\{[^}]*\}|\[[^\]]*\]")]
    private static partial Regex Parameter();
}
