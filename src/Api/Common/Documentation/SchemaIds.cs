using Onboarding.Application.Common;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// The names of schemas, which generated clients use as the names of their types: the type's name, after that of its dialect; a page is
/// <c>XPage</c>.
/// </summary>
public static class SchemaIds
{
    private const string Dialects = "Onboarding.Api.Dialects.";

    /// <summary>Returns the name of a type's schema.</summary>
    public static string Of(Type type)
    {
        if (type.IsGenericType)
        {
            var inner = string.Concat(type.GetGenericArguments().Select(Of));
            return type.GetGenericTypeDefinition() == typeof(Page<>) ? inner + "Page" : inner + type.Name.Split('`')[0];
        }

        var space = type.Namespace ?? "";
        var dialect = space.StartsWith(Dialects, StringComparison.Ordinal) ? space[Dialects.Length..].Split('.')[0] : "";
        return type.Name.StartsWith(dialect, StringComparison.Ordinal) ? type.Name : dialect + type.Name;
    }
}
