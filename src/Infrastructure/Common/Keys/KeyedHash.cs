using System.Security.Cryptography;
using System.Text;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Files;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>
/// Hashes with a secret key (HMAC-SHA256) for values that must be recognised and not be read. The key is in a file beside the key ring and never
/// changes: without it, the hashes are useless.
/// </summary>
internal sealed class KeyedHash(KeyFolder folder)
{
    private const string FileName = "lookup-hash.key";

    private byte[]? _key;

    /// <summary>Whether the file with the key exists.</summary>
    public bool HasKey => _key is not null || File.Exists(Path);

    /// <summary>The full path of the file.</summary>
    public string Path => System.IO.Path.Combine(folder.FullName, FileName);

    private byte[] Key => _key ?? throw new InvalidOperationException("The key of look-up hashes is not loaded.");

    /// <summary>
    /// Loads the key, and creates it if there is none. Only one instance at a time does so. Throws <see cref="InvalidOperationException"/> if the
    /// file has no key.
    /// </summary>
    public async Task Prepare(CancellationToken cancellationToken)
    {
        if (_key is not null)
        {
            return;
        }

        await using var folderLock = await folder.Lock(cancellationToken);
        if (!File.Exists(Path))
        {
            Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes)));
        }

        var key = new byte[HMACSHA256.HashSizeInBytes];
        _key = Convert.TryFromBase64String((await File.ReadAllTextAsync(Path, cancellationToken)).Trim(), key, out var length) && length == key.Length
            ? key
            : throw new InvalidOperationException($"{Path} is not a key of look-up hashes.");
    }

    /// <summary>Returns the hash of a value of a kind in an account, 32 bytes.</summary>
    public byte[] Of(string kind, AccountId account, string value) =>
        HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{kind}\0{account.Value}\0{value}"));

    private void Write(string text)
    {
        // A process that is killed must not leave half a key behind.
        var partial = $"{Path}.{Guid.NewGuid():N}.partial";
        using (var stream = new StreamWriter(PrivateFiles.Write(partial, FileMode.CreateNew)))
        {
            stream.Write(text);
        }

        File.Move(partial, Path, overwrite: false);
    }
}
