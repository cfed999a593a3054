// What Wayform calls of OpenVINO's C interface (2026.x), as function types: the library is loaded
// while the program runs, never linked. All functions return 0 for success.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct ov_core ov_core_t;
typedef struct ov_model ov_model_t;
typedef struct ov_compiled_model ov_compiled_model_t;
typedef struct ov_infer_request ov_infer_request_t;
typedef struct ov_tensor ov_tensor_t;

typedef struct {
  int64_t rank;
  int64_t *dims;
} ov_shape_t;

typedef struct {
  const char *key;
  const void *value;
} ov_property_t;

enum { OV_ELEMENT_F32 = 4 };

typedef int (*ov_core_create_f)(ov_core_t **core);
typedef void (*ov_core_free_f)(ov_core_t *core);
typedef int (*ov_core_read_model_from_memory_buffer_f)(const ov_core_t *core, const char *model,
                                                       size_t length, const ov_tensor_t *weights,
                                                       ov_model_t **result);
typedef int (*ov_core_compile_model_props_f)(const ov_core_t *core, const ov_model_t *model,
                                             const char *device, size_t count,
                                             const ov_property_t *properties,
                                             ov_compiled_model_t **compiled);
typedef void (*ov_model_free_f)(ov_model_t *model);
typedef int (*ov_compiled_model_create_infer_request_f)(const ov_compiled_model_t *compiled,
                                                        ov_infer_request_t **request);
typedef void (*ov_compiled_model_free_f)(ov_compiled_model_t *compiled);
typedef int (*ov_infer_request_set_input_tensor_f)(ov_infer_request_t *request,
                                                   const ov_tensor_t *tensor);
typedef int (*ov_infer_request_infer_f)(ov_infer_request_t *request);
typedef int (*ov_infer_request_get_output_tensor_f)(const ov_infer_request_t *request,
                                                    ov_tensor_t **tensor);
typedef void (*ov_infer_request_free_f)(ov_infer_request_t *request);
typedef int (*ov_tensor_create_from_host_ptr_f)(int type, ov_shape_t shape, void *data,
                                                ov_tensor_t **tensor);
typedef int (*ov_tensor_get_shape_f)(const ov_tensor_t *tensor, ov_shape_t *shape);
typedef int (*ov_tensor_data_f)(const ov_tensor_t *tensor, void **data);
typedef void (*ov_tensor_free_f)(ov_tensor_t *tensor);
typedef int (*ov_shape_free_f)(ov_shape_t *shape);
