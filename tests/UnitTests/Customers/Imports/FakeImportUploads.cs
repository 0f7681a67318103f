using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.UnitTests.Customers.Imports;

/// <summary>Uploaded files in memory, without contents.</summary>
internal sealed class FakeImportUploads : IImportUploads
{
    private readonly List<ImportUpload> _all = [];

    public void Add(ImportUpload upload) => _all.Add(upload);

    public void AddPart(ImportUpload upload, int place, byte[] content) => throw new NotSupportedException();

    public Task<ImportUpload?> Find(AccountId account, Guid id, CancellationToken cancellationToken) => Task.FromResult(_all.SingleOrDefault(one => one.Account == account && one.Id == id));

    public Task<ImportUpload?> Visible(AccountId? account, Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ImportUpload>> Recent(AccountId? account, DateTimeOffset since, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> CountOpen(AccountId account, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ImportUploadState?> StateOf(long number, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ImportUpload?> OfRun(long run, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> HasLines(long run, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<RejectedLineItem>> Lines(long run, long after, int most, long mostBytes, CancellationToken cancellationToken) => throw new NotSupportedException();
}
