using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Onboarding.Api.Common.Json;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Describes which members a body always has: in a response those that cannot be null, because null is left out; in a request those that are marked
/// with <see cref="MandatoryAttribute"/>.
/// </summary>
internal sealed class RequiredMembers : ISchemaFilter
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.MemberInfo is not null || context.ParameterInfo is not null || !context.Type.IsClass
            || schema is not OpenApiSchema { Properties: { Count: > 0 } described } whole)
        {
            return;
        }

        foreach (var (name, property) in WireMembers.All(context.Type).Where(member => described.ContainsKey(member.Name)))
        {
            if (WireMembers.IsMandatory(context.Type, property) || (!IsRequest(context.Type) && IsAlwaysSent(property)))
            {
                (whole.Required ??= new HashSet<string>()).Add(name);
            }
        }
    }

    // The bodies of requests are read with null for what was not sent, so that the rules report it.
    private static bool IsRequest(Type type) => type.Namespace!.StartsWith("Onboarding.Api", StringComparison.Ordinal)
        && (type.Name.EndsWith("Body", StringComparison.Ordinal) || type.Name.StartsWith("New", StringComparison.Ordinal))
        && !type.Namespace.Contains(".Dialects.", StringComparison.Ordinal);

    private static bool IsAlwaysSent(PropertyInfo property)
    {
        if (typeof(IOptionalMember).IsAssignableFrom(property.PropertyType) || property.GetCustomAttribute<JsonIgnoreAttribute>() is not null)
        {
            return false;
        }

        lock (Nullability)
        {
            return property.PropertyType.IsValueType
                ? Nullable.GetUnderlyingType(property.PropertyType) is null
                : Nullability.Create(property).ReadState == NullabilityState.NotNull;
        }
    }
}
