using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Removes the schemas of enums that only parameters have, because a parameter states the values itself.</summary>
internal sealed class UnusedSchemas : IDocumentFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var inParameters = context.ApiDescriptions.SelectMany(call => call.ParameterDescriptions)
            .Select(parameter => Nullable.GetUnderlyingType(parameter.Type ?? typeof(object)) ?? parameter.Type)
            .Where(type => type is { IsEnum: true }).Distinct();
        foreach (var name in inParameters.Select(type => SchemaIds.Of(type!)))
        {
            swaggerDoc.Components?.Schemas?.Remove(name);
        }
    }
}
