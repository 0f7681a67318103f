using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Describes the members that the service adds to problem details.</summary>
internal sealed class ProblemMembers : ISchemaFilter
{
    private const string Finding = "Finding";

    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.Type != typeof(ProblemDetails) || schema is not OpenApiSchema problem)
        {
            return;
        }

        problem.Properties ??= new Dictionary<string, IOpenApiSchema>();
        problem.Properties["type"] = Text("The kind of problem: the path of a call that describes it, such as /problems/invalid_request.");
        problem.Properties["correlationId"] = Text("The id of the request, also in the header X-Correlation-Id.");
        problem.Properties["findings"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = "Every defect, if the request was rejected by a rule.",
            Items = context.SchemaRepository.AddDefinition(Finding, new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "A defect of a request.",
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["code"] = Text("The code of the rule; GET /problems/{code} describes it."),
                    ["path"] = Text("The place of the defect, a JSON pointer."),
                    ["message"] = Text("The defect as a sentence."),
                },
                Required = new HashSet<string> { "code", "path", "message" },
                AdditionalPropertiesAllowed = false,
            }),
        };
        problem.Required = new HashSet<string> { "title", "status", "correlationId" };
        foreach (var member in problem.Properties.Values.OfType<OpenApiSchema>())
        {
            // Null is left out.
            member.Type &= ~JsonSchemaType.Null;
        }
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
