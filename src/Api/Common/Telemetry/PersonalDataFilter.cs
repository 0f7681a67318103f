using System.Diagnostics;
using OpenTelemetry;

namespace Onboarding.Api.Common.Telemetry;

/// <summary>Removes from a span everything that may contain personal data, before it is exported.</summary>
/// <remarks>
/// Paths and queries contain names and numbers of customers; the route's template identifies the operation. The text of a statement may contain
/// constants, and an exception's message quotes the value of a duplicate key. The span keeps its status and <c>error.type</c>.
/// </remarks>
internal sealed class PersonalDataFilter : BaseProcessor<Activity>
{
    private static readonly string[] Tags = ["url.path", "url.query", "url.full", "http.target", "http.url", "db.query.text", "db.statement"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Tags)
        {
            data.SetTag(tag, null);
        }

        if (data.StatusDescription is not null)
        {
            data.SetStatus(data.Status);
        }
    }
}
