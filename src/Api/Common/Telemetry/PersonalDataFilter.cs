using System.Diagnostics;
using OpenTelemetry;

namespace Onboarding.Api.Common.Telemetry;

/// <summary>Removes from a span what may hold personal data, before it is exported.</summary>
/// <remarks>
/// Paths and queries hold names and numbers of customers; the route's template says enough. A statement's text may hold constants, and an exception's message quotes the
/// value of a duplicate key: the span's status and <c>error.type</c> stay.
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
