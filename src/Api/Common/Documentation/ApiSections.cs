using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Onboarding.Api.Common.Documentation;

/// <summary>All APIs of the service in the order of the page: the dialects as they are registered, then the core API.</summary>
internal sealed class ApiSections(IEnumerable<ApiSection> dialects)
{
    /// <summary>All sections.</summary>
    public IReadOnlyList<ApiSection> All { get; } = [.. dialects, CoreSection.Section];

    /// <summary>Returns the section of a call; null if it belongs to none.</summary>
    public ApiSection? Of(ApiDescription call) => All.FirstOrDefault(section => section.Contains(new PathString("/" + call.RelativePath)));

    /// <summary>Returns the tag of a call: its section and its subject.</summary>
    public string TagOf(ApiDescription call)
    {
        var subject = call.ActionDescriptor.EndpointMetadata.OfType<ITagsMetadata>().LastOrDefault()?.Tags[0]
            ?? (call.ActionDescriptor as ControllerActionDescriptor)?.ControllerName ?? "";
        return Of(call)?.Tag(subject) ?? subject;
    }

    /// <summary>
    /// Returns a text by which calls are sorted: by section and subject, those first that need no id, then by path and method, POST before GET.
    /// </summary>
    public string SortKeyOf(ApiDescription call)
    {
        var section = Of(call);
        var tag = TagOf(call);
        var (place, subject) = section is null
            ? (All.Count, 0)
            : (All.ToList().IndexOf(section), section.Subjects.ToList().FindIndex(one => section.Tag(one.Name) == tag));
        var method = Array.IndexOf(["POST", "GET", "PUT", "PATCH", "DELETE"], call.HttpMethod);
        var needsId = call.RelativePath?.Contains('{', StringComparison.Ordinal) == true;
        var rank = section?.First.Contains(OperationIds.Of(call) ?? "") == true ? 0 : needsId ? 2 : 1;
        return $"{place:D2} {subject:D2} {rank} {call.RelativePath} {method}";
    }
}
