using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Says of an action what body it reads itself, as a stream; no parameter tells.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StreamedBodyAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}

/// <summary>Describes such bodies. Stands before the worked examples, which need a body to stand in.</summary>
internal sealed class StreamedBody : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttributes(inherit: false).OfType<StreamedBodyAttribute>().SingleOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    ["application/json"] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(body.Type, context.SchemaRepository) },
                },
            };
        }
    }
}
