using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Marks an action whose response has the members of several types: it is composed of stored documents, so no single type describes it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RespondsToAllOfAttribute(string name, params Type[] parts) : Attribute
{
    /// <summary>The name of the schema, which generated clients use as the name of their type.</summary>
    public string Name { get; } = name;

    /// <summary>The types.</summary>
    public IReadOnlyList<Type> Parts { get; } = parts;
}

/// <summary>Describes the response of such actions as the combination of their types.</summary>
internal sealed class AllOfResponses : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttributes(inherit: false).OfType<RespondsToAllOfAttribute>().SingleOrDefault() is not { } answer)
        {
            return;
        }

        var whole =
            new OpenApiSchema { AllOf = [.. answer.Parts.Select(part => context.SchemaGenerator.GenerateSchema(part, context.SchemaRepository))] };
        foreach (var part in answer.Parts)
        {
            // A closed part would reject the members of the other parts.
            if (context.SchemaRepository.Schemas.TryGetValue(SchemaIds.Of(part), out var known) && known is OpenApiSchema open)
            {
                open.AdditionalPropertiesAllowed = true;
            }
        }

        if (!context.SchemaRepository.Schemas.ContainsKey(answer.Name))
        {
            context.SchemaRepository.AddDefinition(answer.Name, whole);
        }

        operation.Responses ??= [];
        operation.Responses["200"] = new OpenApiResponse
        {
            Description = "Members without a value are left out.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(answer.Name) },
            },
        };
    }
}
