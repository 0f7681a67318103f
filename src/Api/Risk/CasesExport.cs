using System.Runtime.CompilerServices;
using MediatR;
using Onboarding.Api.Common.Exports;
using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.ListCases;

namespace Onboarding.Api.Risk;

/// <summary>Exports the cases of every state.</summary>
internal sealed class CasesExport : IExportSource
{
    public string Name => "cases";

    public string Description => "Exports the cases of every state, by age. --since is about the time at which a case was opened.";

    public IReadOnlyList<string> Columns => ExportLines.ColumnsOf<ListedCase>();

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Lines(
        IMediator mediator, string? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new ListCases { State = ListCasesValidator.All, From = since, Limit = Paging.MaxLimit };
        var pages = ExportLines.OfPages(
            async after => await mediator.Send(query with { After = after }, cancellationToken) is var page ? (page.Items, page.Next) : default,
            cancellationToken);
        await foreach (var one in pages)
        {
            yield return ExportLines.Of(one);
        }
    }
}
