using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Stores a list of codes in one column, separated by blanks.</summary>
internal sealed class CodeListConverter<T>() : ValueConverter<IReadOnlyList<T>, string>(
    values => string.Join(' ', values.Select(value => Codes<T>.Of(value))),
    text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Codes<T>.Read(word)).ToArray()) where T : struct, Enum;

/// <summary>Compares lists that are stored in one column, element by element.</summary>
internal sealed class ListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (one, other) => one!.SequenceEqual(other!), list => list.Count, list => list);
