using System.Text.Json.Nodes;
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
    private const string Form = "MultipartForm";

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
                    IOpenApiMediaType (type) => new OpenApiMediaType
                    {
                        Schema = type != MultipartObjects.MediaType ? context.SchemaGenerator.GenerateSchema(body.Type, context.SchemaRepository)
                            : body.IsJson ? AnyForm(context.SchemaRepository) : FormOf(body.Type, context),
                    }),
            };
        }
    }

    // A form names what is inside an object or a list by brackets, which no schema can state. It has no members here, so that a generated client has
    // one parameter, the JSON body, and not a second one for each member.
    private static OpenApiSchemaReference AnyForm(SchemaRepository repository)
    {
        if (!repository.Schemas.ContainsKey(Form))
        {
            repository.AddDefinition(Form, new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "The members of the JSON body as parts: address[city] is a member of an object, documents[0][type] of an object in a "
                    + "list, and nationalities[] an element of a list. A part with a file name is a file.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        return new OpenApiSchemaReference(Form);
    }

    // Each element of a list is a part whose name ends with brackets.
    private static IOpenApiSchema FormOf(Type type, OperationFilterContext context)
    {
        var reference = context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository);
        if (context.SchemaRepository.Schemas[SchemaIds.Of(type)] is OpenApiSchema { Properties: { } parts })
        {
            foreach (var (name, list) in parts.Where(part => part.Value.Type?.HasFlag(JsonSchemaType.Array) == true && part.Key[^1] != ']').ToList())
            {
                parts.Remove(name);
                parts[$"{name}[]"] = list is OpenApiSchema { Items.Format: "binary" } files ? WithoutSample(files) : list;
            }
        }

        return reference;
    }

    // The page would otherwise send a text as a file for a list in which its reader chooses none.
    private static OpenApiSchema WithoutSample(OpenApiSchema files)
    {
        files.Default = new JsonArray();
        return files;
    }

    private static string[] MediaTypes(OperationFilterContext context) =>
        HttpMethods.IsPatch(context.ApiDescription.HttpMethod!) ? ["application/json", ContentTypes.MergePatch] : ["application/json"];
}
