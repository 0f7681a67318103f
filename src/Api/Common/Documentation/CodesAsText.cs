using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Onboarding.Domain.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Describes enums as they appear in requests and responses: as text, one of the published spellings.</summary>
internal sealed class CodesAsText : ISchemaFilter
{
    /// <summary>Returns the published spellings of an enum.</summary>
    public static IReadOnlyList<string> SpellingsOf(Type type) =>
        (IReadOnlyList<string>)typeof(Codes<>).MakeGenericType(type).GetProperty(nameof(Codes<>.All))!.GetValue(null)!;

    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema { AllOf: null or { Count: 0 } } text
            && context.Type is { IsEnum: true, Namespace: { } space }
            && space.StartsWith("Onboarding.", StringComparison.Ordinal))
        {
            text.Type = JsonSchemaType.String;
            text.Format = null;
            text.Enum = [.. SpellingsOf(context.Type).Select(code => (JsonNode)code)];
        }
    }
}
