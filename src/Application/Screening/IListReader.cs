using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening;

/// <summary>Reads the published formats of lists.</summary>
public interface IListReader
{
    /// <summary>The formats that can be read, such as <c>un-xml</c>.</summary>
    IReadOnlyCollection<string> Formats { get; }

    /// <summary>Reads the files of a list. Throws <see cref="ListFormatException"/> if they are not a whole list of the format.</summary>
    ListContent Read(string format, IReadOnlyList<ListFile> files);
}
