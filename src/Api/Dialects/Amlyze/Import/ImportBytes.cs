namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>Opens the bytes of an import: a file, or a copy of standard input.</summary>
internal static class ImportBytes
{
    /// <summary>Opens a file. Throws <see cref="ImportFileException"/> if it does not exist or cannot be read.</summary>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ImportFileException($"{path} is a folder.");
        }

        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
            if (file.CanSeek)
            {
                return file;
            }

            file.Dispose();
            throw new ImportFileException($"{path} is a pipe. Use - for standard input, which is copied first: the import reads a file twice.");
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ImportFileException($"The file {path} does not exist.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ImportFileException($"The file {path} cannot be read: {failure.Message}");
        }
    }

    /// <summary>
    /// Copies standard input to a temporary file, which only the user who runs the program may read. It is removed when it is closed; a killed
    /// program leaves it.
    /// </summary>
    public static async Task<FileStream> CopyOfInput(CancellationToken cancellationToken)
    {
        var copy = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1 << 16,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            // A read of a terminal or a pipe does not observe the cancellation.
            await using var input = System.Console.OpenStandardInput();
            await input.CopyToAsync(copy, cancellationToken).WaitAsync(cancellationToken);
            await copy.FlushAsync(cancellationToken);
            return copy;
        }
        catch (IOException failure)
        {
            await copy.DisposeAsync();
            throw new ImportFileException($"Standard input cannot be copied: {failure.Message}");
        }
        catch (OperationCanceledException)
        {
            await copy.DisposeAsync();
            throw;
        }
    }
}
