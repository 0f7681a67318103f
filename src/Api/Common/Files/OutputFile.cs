namespace Onboarding.Api.Common.Files;

/// <summary>
/// A file that a command writes. It gets its name when it is complete; until then the content is in a file beside it, which is deleted if the
/// command fails.
/// </summary>
internal sealed class OutputFile : IAsyncDisposable, IDisposable
{
    private readonly FileStream _stream;
    private readonly string _target;
    private readonly bool _replaces;
    private readonly Action _check;
    private bool _isCommitted;
    private bool _isReleased;

    /// <summary>Takes over the stream of the file beside the target.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="target">The name that the file gets.</param>
    /// <param name="replaces">Whether it replaces a file.</param>
    /// <param name="check">Throws if the target has become a file that must not be replaced.</param>
    public OutputFile(FileStream stream, string target, bool replaces, Action check) =>
        (_stream, _target, _replaces, _check) = (stream, target, replaces, check);

    /// <summary>The content.</summary>
    public Stream Content => _stream;

    /// <summary>Closes the content and returns the path of the file beside the target, for a library that writes the file itself.</summary>
    public string Release()
    {
        _stream.Dispose();
        _isReleased = true;
        return _stream.Name;
    }

    /// <summary>
    /// Gives the file its name. With <paramref name="onlyIfAny"/> an empty file, and the one that it would replace, are removed instead.
    /// </summary>
    public void Commit(bool onlyIfAny = false)
    {
        bool isEmpty;
        using (var written = _isReleased ? new FileStream(_stream.Name, FileMode.Open, FileAccess.ReadWrite) : _stream)
        {
            written.Flush(flushToDisk: true);
            isEmpty = onlyIfAny && written.Length == 0;
        }

        _check();
        if (isEmpty)
        {
            File.Delete(_target);
            File.Delete(_stream.Name);
        }
        else
        {
            File.Move(_stream.Name, _target, overwrite: _replaces);
        }

        _isCommitted = true;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_isCommitted)
        {
            File.Delete(_stream.Name);
        }
    }
}
