using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Onboarding.Domain.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Describes enums as they appear in requests and responses: as text, one of the published spellings.</summary>
internal sealed class CodesAsText : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema text
            && context.Type is { IsEnum: true, Namespace: { } space }
            && space.StartsWith("Onboarding.Domain", StringComparison.Ordinal))
        {
            var codes = (IReadOnlyList<string>)typeof(Codes<>).MakeGenericType(context.Type).GetProperty(nameof(Codes<>.All))!.GetValue(null)!;
            text.Type = JsonSchemaType.String;
            text.Format = null;
            text.Enum = [.. codes.Select(code => (JsonNode)code)];
        }
    }
}
