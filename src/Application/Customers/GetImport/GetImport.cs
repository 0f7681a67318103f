using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.GetImport;

/// <summary>Returns an import of a file with its progress. Throws <see cref="NotFound"/> if the caller may see no import with this number.</summary>
/// <param name="Number">The number of the import.</param>
public sealed record GetImport(long Number) : IQuery<ImportItem>;

internal sealed class GetImportHandler(IImportReads reads, ICurrentCaller caller) : IRequestHandler<GetImport, ImportItem>
{
    public async Task<ImportItem> Handle(GetImport request, CancellationToken cancellationToken) =>
        await reads.Find(caller.VisibleAccount(), request.Number, cancellationToken) is { IsCheck: false } run
            ? ImportItem.Of(run) : throw new NotFound("Import");
}
