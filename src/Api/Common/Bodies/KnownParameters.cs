using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// Rejects query parameters of the core API that the action does not read, and single-valued ones that are sent more than once. A misspelt filter
/// would otherwise return the whole list. A dialect has its controllers checked by <see cref="KnownParametersOnlyAttribute"/>.
/// </summary>
internal sealed class KnownParameters(IModelMetadataProvider metadata) : IResourceFilter
{
    /// <summary>A parameter that the call does not have.</summary>
    public static Rule Unknown { get; } = Rule.Unpublished("unknown_parameter", "{0} is not a parameter of this call. {1}");

    /// <summary>A parameter that may be sent once only.</summary>
    public static Rule Repeated { get; } = Rule.Unpublished(Paging.InvalidParameter, "{0} may be sent once only");

    private readonly ConcurrentDictionary<string, Dictionary<string, bool>> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var query = context.HttpContext.Request.Query;
        if (query.Count == 0
            || !(context.HttpContext.IsCoreApi() || context.ActionDescriptor.EndpointMetadata.OfType<KnownParametersOnlyAttribute>().Any()))
        {
            return;
        }

        var known = _known.GetOrAdd(context.ActionDescriptor.Id, _ => Read(context.ActionDescriptor));
        var findings = new List<Finding>();
        foreach (var (name, values) in query)
        {
            if (!known.TryGetValue(name, out var isList))
            {
                findings.Add(Finding.Of(Unknown, $"/{name}", name, known.Count == 0 ? "It has none." : $"It has {string.Join(", ", known.Keys)}."));
            }
            else if (!isList && values.Count > 1)
            {
                findings.Add(Finding.Of(Repeated, $"/{name}", name));
            }
        }

        InvalidInput.ThrowIfAny(findings);
    }

    /// <inheritdoc/>
    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    // The names that the action binds from the query, each with whether it may be sent several times.
    private Dictionary<string, bool> Read(ActionDescriptor action)
    {
        var known = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in action.Parameters.Where(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Query))
        {
            var type = metadata.GetMetadataForType(parameter.ParameterType);
            if (!type.IsComplexType)
            {
                known[parameter.BindingInfo!.BinderModelName ?? parameter.Name] = IsList(parameter.ParameterType);
                continue;
            }

            foreach (var member in type.Properties)
            {
                known[JsonNamingPolicy.CamelCase.ConvertName(member.BinderModelName ?? member.Name!)] = IsList(member.ModelType);
            }
        }

        return known;
    }

    private static bool IsList(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));
}
