using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Routing;
using Onboarding.Api.Common.CommandLine;

namespace Onboarding.UnitTests.Documentation;

/// <summary>
/// The pages name every route of the controllers, and no other: <c>GET /onboarding/v1/customers/{id}</c>, in code. A page that names a route also names its
/// query parameters.
/// </summary>
public partial class RouteTests
{
    private static readonly string[] OfNoController = ["GET /health/live", "GET /health/ready"];

    // In a build without a dialect the pages still describe its routes.
    private static readonly bool IsWhole = !typeof(ICliCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Any(one => one.Key == "Without");

    // core-api.md describes these for all lists.
    private static readonly string[] OfEveryList = ["after", "limit"];

    private static readonly ILookup<string, string> PagesOfRoutes = (
        from page in Pages.Product
        from Match route in Route().Matches(page.Value)
        select (Route: Normal(route.Groups[1].Value, route.Groups[2].Value), Page: page.Value)).ToLookup(one => one.Route, one => one.Page);

    private static readonly HashSet<string> Documented = [.. PagesOfRoutes.Select(route => route.Key)];

    [Fact]
    public void Every_route_is_documented() => Routes().Except(Documented).Should().BeEmpty();

    [Fact]
    public void Every_documented_route_exists() => (IsWhole ? Documented.Except(Routes()).Except(OfNoController) : []).Should().BeEmpty();

    [Fact]
    public void Every_query_parameter_is_named_on_a_page_of_its_route()
    {
        var parameters = (
            from action in Actions()
            from name in QueryParameters(action.Method, action.Route)
            select (Route: Normal(action.HttpMethod, action.Route), Name: name)).Distinct().ToArray();

        parameters.Should().Contain(("GET /onboarding/v1/customers", "riskLevel"));
        parameters.Where(parameter => !PagesOfRoutes[parameter.Route].Any(page => Regex.IsMatch(page, $@"`[^`\n]*\b{parameter.Name}\b[^`\n]*`"))).Should().BeEmpty();
    }

    private static HashSet<string> Routes() => [.. Actions().Select(action => Normal(action.HttpMethod, action.Route))];

    private static IEnumerable<(string HttpMethod, string Route, MethodInfo Method)> Actions() =>
        from controller in typeof(ICliCommand).Assembly.GetTypes()
        where controller.IsSubclassOf(typeof(ControllerBase)) && !controller.IsAbstract
        from action in controller.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        from attribute in action.GetCustomAttributes<HttpMethodAttribute>()
        from root in Roots(controller, attribute.Template)
        from method in attribute.HttpMethods
        select (method, attribute.Template is { } own && own.StartsWith('/') ? own : $"/{root}/{attribute.Template}".TrimEnd('/'), action);

    private static IEnumerable<string> QueryParameters(MethodInfo action, string route) =>
        from parameter in action.GetParameters()
        where parameter.ParameterType != typeof(CancellationToken)
            && !parameter.GetCustomAttributes().Any(mark => mark is IBindingSourceMetadata and not FromQueryAttribute)
            && !Regex.IsMatch(route, $@"\{{\*{{0,2}}{parameter.Name}[:?}}]")
        from name in parameter.ParameterType.Namespace!.StartsWith("System", StringComparison.Ordinal) || parameter.ParameterType.IsEnum
            || Nullable.GetUnderlyingType(parameter.ParameterType) is not null
            ? [parameter.Name!]
            : parameter.ParameterType.GetProperties().Where(property => property.SetMethod is not null)
                .Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name))
        where !OfEveryList.Contains(name)
        select name;

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
