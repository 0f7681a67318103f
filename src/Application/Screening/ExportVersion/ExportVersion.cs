using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Screening.ExportVersion;

/// <summary>Returns the files of a version, byte for byte as they were imported. An unknown list or version is not found.</summary>
/// <param name="Key">The key of the list.</param>
/// <param name="Version">The version.</param>
public sealed record ExportVersion(string Key, int Version) : IQuery<IReadOnlyList<ListFile>>;

internal sealed class ExportVersionHandler(IScreeningListReads reads, ICurrentCaller caller) : IRequestHandler<ExportVersion, IReadOnlyList<ListFile>>
{
    public async Task<IReadOnlyList<ListFile>> Handle(ExportVersion request, CancellationToken cancellationToken)
    {
        var list = await reads.Require(request.Key, caller, cancellationToken);
        list.RequireVersion(request.Version);
        return await reads.Files(request.Key, request.Version, cancellationToken);
    }
}
