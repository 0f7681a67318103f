using Onboarding.Application.Audit;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Infrastructure.Common.Files;

namespace Onboarding.Infrastructure.Audit.Sealing;

/// <summary>The folder with the digests of each hour (<c>Audit__DigestsFolder</c>).</summary>
internal sealed class DigestFolder(AuditOptions options)
{
    private const string Prefix = "audit-digest-";
    private const string Suffix = ".json";

    private readonly string? _folder = string.IsNullOrWhiteSpace(options.DigestsFolder) ? null : Path.GetFullPath(options.DigestsFolder);

    /// <summary>Throws <see cref="InvalidOperationException"/> if the folder is set and does not exist.</summary>
    public void RejectMissing()
    {
        if (_folder is not null && !Directory.Exists(_folder))
        {
            throw new InvalidOperationException($"The folder {_folder} of Audit__DigestsFolder does not exist.");
        }
    }

    /// <summary>Writes a digest, if a folder is set. Its name has the number of the block and the time; an existing file is not replaced.</summary>
    public void Write(AuditDigest digest, DateTimeOffset at)
    {
        if (_folder is null)
        {
            return;
        }

        var target = Path.Combine(_folder, FormattableString.Invariant($"{Prefix}{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{digest.Block}{Suffix}"));
        var partial = $"{target}.{Guid.NewGuid():N}.partial";
        try
        {
            using (var stream = new StreamWriter(PrivateFiles.Write(partial, FileMode.CreateNew)))
            {
                stream.WriteLine(DigestJson.Write(digest));
            }

            File.Move(partial, target, overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Reads all digests; none if no folder is set. A file or a folder that cannot be read becomes an invalid digest.</summary>
    public IReadOnlyList<AuditDigest> ReadAll()
    {
        try
        {
            return _folder is null ? []
                : [.. Directory.EnumerateFiles(_folder, $"{Prefix}*{Suffix}").Order(StringComparer.Ordinal).SelectMany(DigestJson.ReadFile)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [DigestJson.Unreadable];
        }
    }
}
