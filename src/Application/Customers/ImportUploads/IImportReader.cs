using Onboarding.Application.Customers.RegisterBatch;

namespace Onboarding.Application.Customers.ImportUploads;

/// <summary>
/// Reads the records of uploaded files. The dialect whose records they are implements it, with the readers of its command line.
/// </summary>
public interface IImportReader
{
    /// <summary>
    /// Reads the beginning of a file. Throws <see cref="Domain.Common.UnusableContent"/> with the reason if it cannot be imported at all.
    /// </summary>
    /// <returns>How rejected records are written in the format of the file; a text for <see cref="Line"/>.</returns>
    Task<string> Check(ImportSource source, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the records after a position, each with its text (<see cref="BatchItem.Line"/>). Throws <see cref="Domain.Common.UnusableContent"/> if
    /// the file cannot be read to its end.
    /// </summary>
    IAsyncEnumerable<BatchItem> Read(ImportSource source, long after, CancellationToken cancellationToken);

    /// <summary>Returns the ending of the name of a file with rejected records, such as <c>csv</c>.</summary>
    string EndingOf(string layout);

    /// <summary>Returns a rejected record beside its reason, as a part of a file of rejected records, which can be imported again.</summary>
    ReadOnlyMemory<byte> Line(string layout, RejectedLineItem line, bool isFirst);

    /// <summary>Returns the end of a file of rejected records.</summary>
    ReadOnlyMemory<byte> End(string layout, bool hasAny);
}

/// <summary>A file that is read from its beginning any number of times.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Length">The size in bytes.</param>
/// <param name="Open">Opens the content at its beginning. It can be read asynchronously and in order only.</param>
public sealed record ImportSource(string Name, long Length, Func<Stream> Open);

/// <summary>A rejected record as it was in the file.</summary>
/// <param name="Position">Its line or its index in the list, from 1.</param>
/// <param name="Text">The record.</param>
/// <param name="Code">The code of the first defect.</param>
/// <param name="Message">The message of the first defect.</param>
public sealed record RejectedLineItem(long Position, ReadOnlyMemory<byte> Text, string Code, string Message);
