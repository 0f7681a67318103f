using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Describes the limits of members: lengths, formats, classifiers and required members from the field tables, and closed sets of words from
/// <see cref="AllowedValuesAttribute"/>.
/// </summary>
internal sealed class FieldLimits(IEnumerable<DescribedFields> tables) : ISchemaFilter
{
    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.MemberInfo is not null || context.ParameterInfo is not null || schema is not OpenApiSchema { Properties: { } members } whole)
        {
            return;
        }

        var own = tables.Where(table => table.Body == context.Type).ToList();
        foreach (var foreign in members.Keys.Where(name => own.Exists(table => table.Only?.Contains(name) == false)).ToList())
        {
            members.Remove(foreign);
        }

        foreach (var (name, facts) in own.SelectMany(table => table.Members))
        {
            if (members.TryGetValue(name, out var member) && member is OpenApiSchema one)
            {
                Limit(one, facts);
                if (facts.RequiredFor.Count == Enum.GetValues<EntityType>().Length)
                {
                    (whole.Required ??= new HashSet<string>()).Add(name);
                }
            }
        }

        foreach (var (name, property) in WireMembers.All(context.Type))
        {
            if (property.GetCustomAttribute<AllowedValuesAttribute>() is { } words
                && members.TryGetValue(name, out var member) && member is OpenApiSchema one)
            {
                one.Enum = [.. words.Values.Select(word => (JsonNode)(string)word!)];
            }
        }
    }

    private static void Limit(OpenApiSchema member, FieldFacts facts)
    {
        if (member is { Type: { } type, Enum: null or { Count: 0 }, Format: null } && type.HasFlag(JsonSchemaType.String))
        {
            (member.MaxLength, member.Format, member.Pattern) = (facts.MaxLength, facts.Format, facts.Pattern);
        }

        string?[] sentences =
        [
            member.Description,
            facts.Classifier is { } list ? $"A code of the classifier {list}." : null,
            facts.OnlyFor is { } only ? $"Only for {Codes<EntityType>.Of(only)}." : null,
            facts.RequiredFor is not [var single] ? null
                : facts.OnlyFor is null ? $"Required for {Codes<EntityType>.Of(single)}." : "Required.",
        ];
        member.Description = string.Join(' ', sentences.Where(sentence => !string.IsNullOrEmpty(sentence)));
    }
}
