using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Describes null for members that refer to another schema: <c>nullable</c> is valid only beside <c>type</c> (OpenAPI 3.0.4, 4.7.24.2), so it is
/// left out.
/// </summary>
internal sealed class ReferencedMembers : ISchemaFilter
{
    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema { AllOf.Count: 1, Type: JsonSchemaType.Null } member)
        {
            member.Type = null;
        }
    }
}
