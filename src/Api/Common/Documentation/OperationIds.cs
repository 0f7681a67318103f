using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Sets the name of a controller or an action in the ids of operations, where another is clearer for clients than the name in the source.
/// </summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OperationNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// The ids of operations, which generated clients use as the names of their methods. An id is <c>Controller_Action</c>. If
/// an action has several paths, the ids of all but the first declared one end with the path.
/// </summary>
/// <remarks>Ids are published: <c>docs/operations.tsv</c> lists them, and a test fails when one of them changes.</remarks>
internal static class OperationIds
{
    private const string PathMark = "At";

    /// <summary>Returns the id of a call; null if no controller serves it.</summary>
    public static string? Of(ApiDescription call)
    {
        if (call.ActionDescriptor is not ControllerActionDescriptor action)
        {
            return null;
        }

        var id = $"{NameOf(action.ControllerTypeInfo) ?? action.ControllerName}_{NameOf(action.MethodInfo) ?? action.ActionName}";
        return action.AttributeRouteInfo?.Template is not { } template || template == FirstTemplate(action) ? id : $"{id}{PathMark}{Spelt(template)}";
    }

    /// <summary>Returns the id of the first declared path of the same action.</summary>
    public static string WithoutPath(string id) => id.LastIndexOf(PathMark, StringComparison.Ordinal) is > 0 and var at ? id[..at] : id;

    private static string? NameOf(MemberInfo member) => member.GetCustomAttribute<OperationNameAttribute>(inherit: false)?.Name;

    private static string? FirstTemplate(ControllerActionDescriptor action) => AttributeRouteModel.CombineTemplates(
        action.ControllerTypeInfo.GetCustomAttributes<RouteAttribute>(inherit: true).FirstOrDefault()?.Template,
        action.MethodInfo.GetCustomAttributes<HttpMethodAttribute>().First().Template);

    private static string Spelt(string template) => string.Concat(
        template.Split('/').Where(part => !part.StartsWith('{')).SelectMany(part => part.Split('-'))
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
