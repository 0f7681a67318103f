using System.Text.Json;
using Microsoft.Extensions.Logging;
using Onboarding.Domain.Privacy;
using Onboarding.Infrastructure.Common.Files;
using Onboarding.Infrastructure.Common.Keys;

namespace Onboarding.Infrastructure.Privacy;

/// <summary>
/// The journal of erasures, a file beside the keys with one line of JSON for each. A backup of the database that is older than an erasure is then
/// erased again. It has no personal data but the names and reasons of the persons who erased.
/// </summary>
internal sealed class ErasureJournal(KeyFolder folder, ILogger<ErasureJournal> logger) : IDisposable
{
    private const string FileName = "erasures.ndjson";
    private const byte LineEnd = (byte)'\n';

    private readonly SemaphoreSlim _one = new(1, 1);
    private HashSet<Guid> _known = [];
    private long _knownBytes;

    private string FullName => Path.Combine(folder.FullName, FileName);

    /// <summary>Reads all erasures. A line that was not written to its end belongs to an erasure that is written again.</summary>
    public async Task<IReadOnlyList<JournaledErasure>> ReadAll(CancellationToken cancellationToken)
    {
        var read = new List<JournaledErasure>();
        if (!File.Exists(FullName))
        {
            return read;
        }

        var number = 0;
        await foreach (var line in File.ReadLinesAsync(FullName, cancellationToken))
        {
            number++;
            if (line.Length > 0 && Parse(line, number) is { } erasure)
            {
                read.Add(erasure);
            }
        }

        return read;
    }

    /// <summary>Appends an erasure and returns when it is on disk. Has no effect if the journal has it.</summary>
    public async Task Append(JournaledErasure erasure, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await using (await folder.Lock(cancellationToken))
            {
                await AppendLocked(erasure, cancellationToken);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task AppendLocked(JournaledErasure erasure, CancellationToken cancellationToken)
    {
        // Another instance or the command line may have written it.
        if (!File.Exists(FullName) || new FileInfo(FullName).Length != _knownBytes)
        {
            _known = [.. (await ReadAll(cancellationToken)).Select(one => one.Id)];
        }

        if (!_known.Contains(erasure.Id))
        {
            var isCut = IsCut();
            await using var file = PrivateFiles.Write(FullName, FileMode.Append);
            if (isCut)
            {
                file.WriteByte(LineEnd);
            }

            await JsonSerializer.SerializeAsync(file, erasure, JsonSerializerOptions.Web, cancellationToken);
            file.WriteByte(LineEnd);
            file.Flush(flushToDisk: true);
            _known.Add(erasure.Id);
        }

        _knownBytes = new FileInfo(FullName).Length;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private JournaledErasure? Parse(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<JournaledErasure>(line, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            logger.LogWarning("Line {Line} of the journal of erasures is damaged and is skipped", number);
            return null;
        }
    }

    // A process that was killed may have left half a line.
    private bool IsCut()
    {
        if (!File.Exists(FullName))
        {
            return false;
        }

        using var file = File.OpenRead(FullName);
        if (file.Length == 0)
        {
            return false;
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != LineEnd;
    }
}
