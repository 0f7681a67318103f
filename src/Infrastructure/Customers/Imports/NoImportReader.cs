using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Infrastructure.Customers.Imports;

/// <summary>Rejects every file: the build has no dialect that reads files. Such a dialect registers its own reader after this one.</summary>
internal sealed class NoImportReader : IImportReader
{
    /// <inheritdoc/>
    public Task<string> Check(ImportSource source, CancellationToken cancellationToken) => throw Unusable();

    /// <inheritdoc/>
    public IAsyncEnumerable<BatchItem> Read(ImportSource source, long after, CancellationToken cancellationToken) => throw Unusable();

    /// <inheritdoc/>
    public string EndingOf(string layout) => "txt";

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Line(string layout, RejectedLineItem line, bool isFirst) => line.Text;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> End(string layout, bool hasAny) => default;

    private static UnusableContent Unusable() => new(ImportErrors.UnusableFile, "/file", "This build has no dialect that reads files.");
}
