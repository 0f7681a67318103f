using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;

namespace Onboarding.Application.Customers.HasRejectedLines;

/// <summary>Returns whether an import has rejected records that are stored as they were in the file.</summary>
/// <param name="Import">The import.</param>
public sealed record HasRejectedLines(long Import) : IQuery<bool>;

internal sealed class HasRejectedLinesHandler(IImportUploads uploads, IImportReads reads, ICurrentCaller caller)
    : IRequestHandler<HasRejectedLines, bool>
{
    public async Task<bool> Handle(HasRejectedLines request, CancellationToken cancellationToken) =>
        await reads.Find(caller.VisibleAccount(), request.Import, cancellationToken) is not null
            && await uploads.HasLines(request.Import, cancellationToken);
}
