using System.Runtime.CompilerServices;
using MediatR;
using Onboarding.Api.Common.Exports;
using Onboarding.Application.Audit.ListAuditRows;

namespace Onboarding.Api.Audit;

/// <summary>Exports the audit trail: every entry with every stored field.</summary>
internal sealed class AuditLines : IExportSource
{
    public string Name => "audit";

    public string Description => "Exports the audit trail with every stored field, in order.";

    public IReadOnlyList<string> Columns => ExportLines.ColumnsOf<AuditRow>();

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Lines(
        IMediator mediator, string? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = ExportLines.OfPages(
            async after => await mediator.Send(new ListAuditRows { Since = since, After = after }, cancellationToken) is var page
                ? (page.Items, page.Next) : default,
            cancellationToken);
        await foreach (var entry in pages)
        {
            yield return ExportLines.Of(entry);
        }
    }
}
