using System.Runtime.CompilerServices;
using MediatR;
using Onboarding.Api.Common.Exports;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications.ListEvents;

namespace Onboarding.Api.Notifications;

/// <summary>Exports the feed of events, as far as their retention time keeps them.</summary>
internal sealed class EventsExport : IExportSource
{
    public string Name => "events";

    public string Description => "Exports the events of the feed, in the order of commits. --since is about the time of an event.";

    public IReadOnlyList<string> Columns => ExportLines.ColumnsOf<EventItem>();

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Lines(
        IMediator mediator, string? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var from = TimeParameters.Read(since);
        var pages = ExportLines.OfPages(
            async after => await mediator.Send(new ListEvents { After = after, Limit = Paging.MaxLimit }, cancellationToken) is var page
                ? (page.Items, page.Next) : default,
            cancellationToken);
        await foreach (var one in pages)
        {
            // The feed has no order of time: a commit can come later than that of a younger event.
            if (from is null || one.Time >= from)
            {
                yield return ExportLines.Of(one);
            }
        }
    }
}
