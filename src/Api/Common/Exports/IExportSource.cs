using MediatR;

namespace Onboarding.Api.Common.Exports;

/// <summary>A kind of data that the command <c>export</c> writes. A module registers its kinds with <see cref="ExportsModule.AddExport"/>.</summary>
internal interface IExportSource
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>A sentence for the help.</summary>
    string Description { get; }

    /// <summary>The members of a line that are columns of CSV, in order. A member that is an object or a list is written as JSON.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Returns the data in a stable order, one JSON object each in UTF-8 without line breaks. Only a few are in memory.</summary>
    /// <param name="mediator">Sends the queries.</param>
    /// <param name="since">The time from which on, as ISO 8601; null for everything.</param>
    /// <param name="cancellationToken">Ends the export.</param>
    IAsyncEnumerable<ReadOnlyMemory<byte>> Lines(IMediator mediator, string? since, CancellationToken cancellationToken);
}
