using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Says of an action that its answer has the members of several types: it is spliced together, no one type describes it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RespondsToAllOfAttribute(params Type[] parts) : Attribute
{
    public IReadOnlyList<Type> Parts { get; } = parts;
}

/// <summary>Describes such answers as the sum of their types.</summary>
internal sealed class AllOfResponses : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttributes(inherit: false).OfType<RespondsToAllOfAttribute>().SingleOrDefault() is not { } answer)
        {
            return;
        }

        var whole = new OpenApiSchema { AllOf = [.. answer.Parts.Select(part => context.SchemaGenerator.GenerateSchema(part, context.SchemaRepository))] };
        operation.Responses ??= [];
        operation.Responses["200"] = new OpenApiResponse
        {
            Description = "Members without a value are left out.",
            Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = whole } },
        };
    }
}
