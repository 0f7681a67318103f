using Microsoft.OpenApi;
using Onboarding.Api.Common.Bodies;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Names the type of a body that an action itself reads as a stream, so that no parameter describes it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StreamedBodyAttribute(Type type, params string[] others) : Attribute
{
    public Type Type { get; } = type;

    /// <summary>Whether the body may be JSON.</summary>
    public bool IsJson { get; set; } = true;

    /// <summary>The other media types of the body.</summary>
    public string[] Others { get; } = others;
}

/// <summary>Describes such bodies. It runs before the examples, which require a body.</summary>
internal sealed class StreamedBody : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttributes(inherit: false).OfType<StreamedBodyAttribute>().SingleOrDefault() is { } body)
        {
            string[] types = body.IsJson ? [.. MediaTypes(context), .. body.Others] : body.Others;
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = types.ToDictionary(
                    type => type,
                    IOpenApiMediaType (_) => new OpenApiMediaType
                    {
                        Schema = context.SchemaGenerator.GenerateSchema(body.Type,
                        context.SchemaRepository)
                    }),
            };
        }
    }

    private static string[] MediaTypes(OperationFilterContext context) =>
        HttpMethods.IsPatch(context.ApiDescription.HttpMethod!) ? ["application/json", ContentTypes.MergePatch] : ["application/json"];
}
