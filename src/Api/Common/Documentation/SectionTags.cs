using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Lists the tags of a document with a sentence about each, in the order of the sections: the most used subject first.</summary>
internal sealed class SectionTags(ApiSections sections) : IDocumentFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var used = context.ApiDescriptions.Select(sections.TagOf).ToHashSet(StringComparer.Ordinal);
        var known = sections.All.SelectMany(section => section.Subjects.Select(one => (Tag: section.Tag(one.Name), one.Text))).ToList();
        swaggerDoc.Tags = new HashSet<OpenApiTag>(
            known.Where(one => used.Contains(one.Tag)).Select(one => new OpenApiTag { Name = one.Tag, Description = one.Text })
                .Concat(used.Except(known.Select(one => one.Tag)).Order().Select(tag => new OpenApiTag { Name = tag })));
    }
}
