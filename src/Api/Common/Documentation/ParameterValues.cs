using System.Reflection;
using Microsoft.OpenApi;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Describes the values of parameters: the spellings of a closed set (<see cref="TextOfAttribute"/>, or an enum), and the limits of a page's size.
/// </summary>
internal sealed class ParameterValues : IParameterFilter
{
    /// <inheritdoc/>
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter { Schema: { } schema } described)
        {
            return;
        }

        var type = context.PropertyInfo?.GetCustomAttribute<TextOfAttribute>()?.Type
            ?? context.ParameterInfo?.GetCustomAttribute<TextOfAttribute>()?.Type
            ?? Nullable.GetUnderlyingType(context.ApiParameterDescription.Type ?? typeof(object));
        if (type is { IsEnum: true })
        {
            // A reference, because a generated client has one type for each schema, and one for each place where values are listed.
            described.Schema = context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository);
        }
        else if (described.Name == "limit" && schema is OpenApiSchema { Type: JsonSchemaType.Integer } limit)
        {
            (limit.Minimum, limit.Maximum) = ("1", $"{Paging.MaxLimit}");
            limit.Default = Paging.DefaultLimit;
        }
    }
}
